// Writes artifacts/sbom.json (CycloneDX 1.6) from the lock files, then reads it back and checks that every locked package is in it.
// Packages that only tests and benchmarks use have the scope "excluded": they are not part of what is delivered.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const output = 'artifacts/sbom.json';
const locks = find('.');
const locked = locks.flatMap(lock => (lock.endsWith('packages.lock.json') ? nuget(lock) : npm(lock)));

write(locked);
const listed = new Set(JSON.parse(readFileSync(output, 'utf8')).components.map(component => component.purl));
const missing = locked.filter(part => !listed.has(part.purl));
for (const part of missing) console.log(`Not in ${output}: ${part.purl}`);
console.log(`${listed.size} packages from ${locks.length} lock files`);
process.exit(missing.length > 0 || listed.size === 0 ? 1 : 0);

function find(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !entry.name.startsWith('.') && !['node_modules', 'bin', 'obj', 'artifacts', 'var'].includes(entry.name))
    .flatMap(entry => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return find(path);
      return ['packages.lock.json', 'package-lock.json'].includes(entry.name) ? [path] : [];
    });
}

function nuget(lock) {
  return Object.values(JSON.parse(readFileSync(lock, 'utf8')).dependencies)
    .flatMap(Object.entries)
    .filter(([, entry]) => entry.type !== 'Project')
    .map(([name, { resolved }]) => ({ name, version: resolved, purl: `pkg:nuget/${name}@${resolved}`, scope: scope(lock) }));
}

function npm(lock) {
  return Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, integrity, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`, scope: scope(lock), ...hashes(integrity), ...licences(license) };
    });
}

function scope(lock) {
  return lock.startsWith('src/') ? 'required' : 'excluded';
}

function hashes(integrity) {
  if (!integrity?.startsWith('sha512-')) return {};
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }] };
}

function licences(license) {
  return license ? { licenses: [{ expression: license }] } : {};
}

function write(parts) {
  const byPurl = new Map();
  for (const part of parts) {
    if (!byPurl.has(part.purl) || part.scope === 'required') byPurl.set(part.purl, part);
  }
  const components = [...byPurl.values()]
    .sort((one, other) => (one.purl < other.purl ? -1 : 1))
    .map(part => ({ type: 'library', 'bom-ref': part.purl, ...part }));
  const digest = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  const serial = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  mkdirSync('artifacts', { recursive: true });
  writeFileSync(output, `${JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    metadata: { component: { type: 'application', name: 'Connect' } },
    components,
  }, null, 2)}\n`);
}
