// Says how many texts a message makes, as the phone network counts them (3GPP TS 23.038 and 23.040).

const basic = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extended = '\f^{}\\[~]|€'

/** How much room the text takes and the number of parts it goes out in. */
export function count(text) {
  const costs = [...text].map(gsmCost)
  if (!costs.includes(0)) return measure(costs, 160, 153, 'GSM-7')
  // In UCS-2 a character outside the basic plane is a pair that must stay together.
  return measure([...text].map(character => character.length), 70, 67, 'UCS-2')
}

function gsmCost(character) {
  return basic.includes(character) ? 1 : extended.includes(character) ? 2 : 0
}

function measure(costs, single, part, coding) {
  const units = costs.reduce((sum, cost) => sum + cost, 0)
  return { coding, units, parts: units <= single ? Math.min(units, 1) : fill(costs, part) }
}

// A pair never straddles two parts, so some parts end one short.
function fill(costs, size) {
  let parts = 1
  let used = 0
  for (const cost of costs) {
    if (used + cost > size) {
      parts++
      used = 0
    }
    used += cost
  }
  return parts
}

function words({ coding, units, parts }) {
  const texts = parts === 1 ? '1 text' : `${parts} texts`
  const reason = coding === 'UCS-2' ? ' A letter or sign in it makes texts shorter.' : ''
  return `${units} ${units === 1 ? 'character' : 'characters'}, ${texts}.${reason}`
}

function attach(area) {
  const line = document.createElement('div')
  line.id = area.id + '-texts'
  line.className = 'govuk-hint connect-text-counter'
  area.after(line)
  area.setAttribute('aria-describedby', [area.getAttribute('aria-describedby'), line.id].filter(Boolean).join(' '))
  // Heard after a pause in typing, seen at once.
  const heard = document.createElement('div')
  heard.className = 'govuk-visually-hidden'
  heard.setAttribute('aria-live', 'polite')
  line.after(heard)
  let pause = 0
  const show = () => {
    line.textContent = words(count(area.value))
    clearTimeout(pause)
    pause = setTimeout(() => { heard.textContent = area === document.activeElement ? line.textContent : '' }, 1500)
  }
  area.addEventListener('input', show)
  show()
}

if (typeof document !== 'undefined') {
  document.querySelectorAll('textarea[data-text-counter]').forEach(attach)
  document.addEventListener('connect:replaced', event => event.target.querySelectorAll('textarea[data-text-counter]').forEach(attach))
}
