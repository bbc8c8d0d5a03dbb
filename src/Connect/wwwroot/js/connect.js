// Starts the design systems that the page's layout asked for. Without script every page works as it stands.
// A browser that GOV.UK Frontend does not support is left alone: the body then lacks the class.

export async function start(scope = document) {
  if (!document.body.classList.contains('govuk-frontend-supported')) return
  for (const link of document.querySelectorAll('link[data-init-all]')) {
    const system = await import(link.href)
    system.initAll(scope === document ? undefined : { scope })
  }
}

// Fragments that replaced an old one are started by the script that fetched them.
document.addEventListener('connect:replaced', event => start(event.target))

start()

// Who writes for long is there, though they send nothing: the server hears of it every five minutes, so that it signs nobody out over a long text.
const pause = 5 * 60 * 1000
let heard = Date.now()
document.addEventListener('input', () => {
  if (Date.now() - heard < pause) return
  heard = Date.now()
  fetch('/settings/sessions/here', { redirect: 'manual' }).catch(() => null)
})

// A page that the browser kept whole, for going back, is shown again only while somebody is still signed in. Without a network it stands as it is.
addEventListener('pageshow', async event => {
  if (!event.persisted) return
  document.body.hidden = true
  const answer = await fetch('/settings/sessions/here', { redirect: 'manual' }).catch(() => null)
  if (answer && !answer.ok) location.reload()
  else document.body.hidden = false
})
