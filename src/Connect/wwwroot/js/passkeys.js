// Passkeys: asks the device to make or use one, and sends what it answers with the page's own form. Without script the page offers other ways.

const form = document.querySelector('[data-passkey]')
const trouble = document.querySelector('[data-passkey-trouble]')

if (form && window.PublicKeyCredential) {
  document.querySelector('[data-passkey-missing]').hidden = true
  form.hidden = false
  form.addEventListener('submit', event => {
    if (form.elements.Credential.value) return
    event.preventDefault()
    answer()
  })
}

async function answer() {
  const options = read(JSON.parse(form.dataset.passkeyOptions))
  try {
    const credential = await navigator.credentials[form.dataset.passkey]({ publicKey: options })
    form.elements.Credential.value = JSON.stringify(write(credential))
  } catch {
    // Called off, timed out, or there already: the device has said why.
    trouble.textContent = trouble.dataset.passkeyTrouble
    return
  }
  form.requestSubmit()
}

// What travels as base64url is bytes for the device. Browsers that can do this themselves are newer than many phones.
function read(options) {
  const known = list => list?.map(one => ({ ...one, id: bytes(one.id) }))
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: options.user && { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: known(options.excludeCredentials),
    allowCredentials: known(options.allowCredentials)
  }
}

function write(credential) {
  const { response } = credential
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      authenticatorData: text(response.authenticatorData ?? response.getAuthenticatorData?.()),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
      transports: response.getTransports?.()
    }
  }
}

function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
}

function text(buffer) {
  if (!buffer) return undefined
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
