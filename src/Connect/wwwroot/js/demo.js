// The phones of the demonstration: sends their forms without leaving the page, and looks every moment for what has come.

const every = 1500 // ms
const trouble = document.getElementById('demo-trouble')

document.addEventListener('submit', event => {
  if (!event.target.matches('[data-demo-form]')) return
  event.preventDefault()
  send(event.target, event.submitter)
})

async function send(form, button) {
  const fields = new URLSearchParams(new FormData(form, button))
  button.setAttribute('aria-disabled', 'true')
  const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { Accept: 'application/json' } }).catch(() => null)
  button.removeAttribute('aria-disabled')
  tell(answer?.ok ? '' : 'That did not work. Refresh the page and try again.')
  if (answer?.ok && fields.has('body') && !fields.has('quick')) form.elements.body.value = ''
  await look()
}

async function look() {
  const answer = await fetch('/demo', { headers: { Accept: 'text/html' } }).catch(() => null)
  if (!answer?.ok) return tell('Connect does not answer. Is it still running?')
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of document.querySelectorAll('[data-poll]')) show(part, fresh.getElementById(part.id))
  if (trouble.textContent.startsWith('Connect')) tell('')
}

function show(part, now) {
  if (now && part.innerHTML !== now.innerHTML) part.replaceChildren(...now.childNodes)
}

function tell(words) {
  if (trouble.textContent !== words) trouble.textContent = words
}

async function keepLooking() {
  if (!document.hidden) await look()
  setTimeout(keepLooking, every)
}

setTimeout(keepLooking, every)
