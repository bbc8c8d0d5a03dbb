// Puts what the pages need of GOV.UK Frontend and MoJ Frontend into wwwroot/vendor.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const modules = join(import.meta.dirname, 'node_modules')
const govuk = join(modules, 'govuk-frontend/dist/govuk')
const moj = join(modules, '@ministryofjustice/frontend/moj')
const target = join(import.meta.dirname, 'wwwroot/vendor')

// GDS Transport and the crest may only be used on gov.uk hosts.
const systemFont = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",arial,sans-serif'
const notOurs = ['govuk-crest.svg']

rmSync(target, { recursive: true, force: true })
mkdirSync(join(target, 'images'), { recursive: true })
stylesheet(join(govuk, 'govuk-frontend.min.css'), join(govuk, 'assets/images'))
stylesheet(join(moj, 'moj-frontend.min.css'), join(moj, 'assets/images'))
script(join(govuk, 'govuk-frontend.min.js'))
script(join(moj, 'moj-frontend.min.js'))

function stylesheet(path, images) {
  const css = withoutSourceMap(readFileSync(path, 'utf8'))
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replaceAll(/"?GDS Transport"?,\s*arial,\s*sans-serif/g, systemFont)
    .replaceAll(/url\("?\/assets\/images\/([\w.-]+)"?\)/g, (_, file) => image(images, file))
  writeFileSync(join(target, basename(path)), css)
}

function image(folder, file) {
  if (notOurs.includes(file)) return 'none'
  copyFileSync(join(folder, file), join(target, 'images', file))
  return `url(images/${file})`
}

function script(path) {
  writeFileSync(join(target, basename(path)), withoutSourceMap(readFileSync(path, 'utf8')))
}

function withoutSourceMap(text) {
  return text.replace(/\/\/# sourceMappingURL=\S+\s*$/, '').replace(/\/\*# sourceMappingURL=\S+ \*\/\s*$/, '')
}
