// Keeps what was typed through a lost connection, on this device: encrypted with a key that the server gave this page and that is kept nowhere
// here, until it is sent, and for a day at most. Without a secure context, or without JavaScript, nothing is kept.

const prefix = 'connect-draft:'
const day = 24 * 60 * 60 * 1000
const form = document.querySelector('form[data-draft]')

export async function keyFrom(base64) {
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

export async function seal(key, fields) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(fields)))
  return [iv, new Uint8Array(sealed)].map(bytes => btoa(String.fromCharCode(...bytes))).join('.')
}

export async function open(key, kept) {
  const [iv, sealed] = kept.split('.').map(part => Uint8Array.from(atob(part), character => character.charCodeAt(0)))
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed)))
}

function typed() {
  return [...new FormData(form)].filter(([name]) => !name.startsWith('__'))
}

function fill(fields) {
  const left = fields.map(([name, value]) => ({ name, value }))
  for (const control of form.elements) {
    if (!control.name || control.name.startsWith('__') || control.type === 'submit') continue
    const tick = control.type === 'radio' || control.type === 'checkbox'
    const found = left.find(field => field.name === control.name && (!tick || field.value === control.value))
    if (tick) control.checked = Boolean(found)
    else if (found) control.value = found.value
  }
}

function say(words) {
  let line = document.getElementById('draft-said')
  if (!line) {
    line = document.createElement('p')
    line.id = 'draft-said'
    line.className = 'govuk-inset-text'
    line.setAttribute('role', 'alert')
    form.prepend(line)
  }
  line.textContent = words
}

// What another session or another day left cannot be of use to anybody.
function sweep() {
  for (const name of Object.keys(localStorage).filter(name => name.startsWith(prefix))) {
    if (!(Date.now() - Number(localStorage.getItem(name).split('|')[0]) < day)) localStorage.removeItem(name)
  }
}

async function reached() {
  try {
    return (await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

async function attach() {
  sweep()
  const place = prefix + form.dataset.draft
  const key = await keyFrom(form.dataset.draftKey)
  form.removeAttribute('data-draft-key')

  // Only a page that comes back by itself has something unsent: an answer that was taken leads on to another page.
  const kept = localStorage.getItem(place)
  if (kept) {
    try {
      fill(await open(key, kept.split('|')[1]))
      say(form.dataset.draftRestored)
    } catch {
      localStorage.removeItem(place)
    }
  }

  const keep = async () => localStorage.setItem(place, `${Date.now()}|${await seal(key, typed())}`)
  let pause = 0
  form.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(keep, 300)
  })

  let going = false
  form.addEventListener('submit', async event => {
    if (going) return
    event.preventDefault()
    clearTimeout(pause)
    await keep()
    if (!await reached()) return say(form.dataset.draftOffline)
    going = true
    localStorage.removeItem(place)
    form.requestSubmit()
  })
}

if (form && window.crypto?.subtle && window.localStorage) attach()
