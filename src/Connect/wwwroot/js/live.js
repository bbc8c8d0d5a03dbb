// Keeps the live parts of a page fresh. The server's stream says only which topic changed; the part itself is fetched
// again under its own access rule. One stream serves all tabs of a browser: the tab that holds the lock keeps it open
// and tells the others. Where locks are missing each tab has its own.

const settle = 400 // ms: a burst of changes is one refresh and one announcement
const giveUpAfter = 8 // failed connections in a row, about two minutes
const parts = [...document.querySelectorAll('[data-live-fragment]')]

const me = crypto.randomUUID?.() ?? String(performance.now())
const topics = [...new Set(parts.flatMap(part => topicsOf(part)))]
const wanted = new Map([[me, topics]])
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('connect-live') : null

let stream = null
let leading = false
let ended = false
let failures = 0
let retry = 0
let waiting = 0
const stale = new Set()

if (parts.length > 0 && 'EventSource' in window) begin()

function begin() {
  channel?.addEventListener('message', event => hear(event.data))
  tell({ want: topics })
  addEventListener('pagehide', leave)
  addEventListener('pageshow', event => event.persisted && location.reload())
  if (channel && navigator.locks) navigator.locks.request('connect-live', lead)
  else lead()
}

// The lock is kept until the promise settles: for as long as the page lives.
function lead() {
  leading = true
  tell({ who: true })
  setTimeout(open, 100)
  return new Promise(() => {})
}

function leave() {
  stream?.close()
  tell({ gone: true })
}

function tell(message) {
  channel?.postMessage({ from: me, ...message })
}

function hear(message) {
  if (message.changed) changed(message.changed)
  if (message.end) end()
  if (message.who) tell({ want: topics })
  if (message.gone) wanted.delete(message.from)
  if (message.want) want(message.from, message.want)
}

function want(tab, itsTopics) {
  const before = allTopics().join()
  wanted.set(tab, itsTopics)
  if (leading && stream && allTopics().join() !== before) open()
}

function allTopics() {
  return [...new Set([...wanted.values()].flat())].sort()
}

function open() {
  if (ended) return
  clearTimeout(retry)
  stream?.close()
  stream = new EventSource('/live?topics=' + allTopics().map(encodeURIComponent).join(','))
  stream.addEventListener('open', opened)
  stream.addEventListener('changed', event => spread(event.data))
  stream.addEventListener('end', endAll)
  stream.addEventListener('error', failed)
}

function opened() {
  // While the line was down anything may have happened.
  if (failures > 0) spread('*')
  failures = 0
}

function failed() {
  stream.close()
  if (ended) return
  if (++failures >= giveUpAfter) return endAll()
  const pause = Math.min(30_000, 1000 * 2 ** (failures - 1))
  // Spread out, so that a server that comes back is not met by everybody at once.
  retry = setTimeout(open, pause / 2 + Math.random() * pause)
}

function spread(topic) {
  tell({ changed: topic })
  changed(topic)
}

function changed(topic) {
  for (const part of parts) if (topic === '*' || topicsOf(part).includes(topic)) stale.add(part)
  clearTimeout(waiting)
  waiting = setTimeout(refresh, settle)
}

async function refresh() {
  // Nobody looks, so nothing is read: what is fetched counts as seen.
  if (document.hidden) return document.addEventListener('visibilitychange', refresh, { once: true })
  const now = [...stale]
  stale.clear()
  const replaced = await Promise.all(now.map(replace))
  const words = now.filter((part, i) => replaced[i]).map(part => part.dataset.liveAnnounce).find(Boolean)
  if (words) announce(words)
}

async function replace(part) {
  if (ended) return false
  const answer = await fetch(part.dataset.liveFragment, { headers: { 'X-Fragment': '1' }, credentials: 'same-origin' }).catch(() => null)
  if (!answer) return false
  // Redirected means signed out, 4xx means no longer allowed to see it.
  if (answer.redirected || (answer.status >= 400 && answer.status < 500)) return end()
  if (!answer.ok) return false
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const focused = part.contains(document.activeElement) ? document.activeElement.id : ''
  part.replaceChildren(...fresh.body.childNodes)
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  part.dispatchEvent(new CustomEvent('connect:replaced', { bubbles: true }))
  return true
}

// Emptied first: the same words twice in a row would otherwise be heard once.
function announce(words) {
  const region = document.getElementById('live-announcement')
  region.textContent = ''
  setTimeout(() => { region.textContent = words }, 50)
}

function endAll() {
  tell({ end: true })
  end()
}

function end() {
  if (ended) return false
  ended = true
  stream?.close()
  clearTimeout(retry)
  const notice = document.getElementById('live-ended')
  notice.hidden = false
  announce(notice.textContent.trim())
  return false
}

function topicsOf(part) {
  return part.dataset.liveTopic.split(',').map(topic => topic.trim())
}
