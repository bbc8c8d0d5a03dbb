// Looks for packages with known vulnerabilities: node .ci/audit.mjs nuget|npm
// Ends with 77 (skipped) and says so when the package source does not publish vulnerabilities: silence is not a pass.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const skipped = 77;
const frontend = 'src/Connect';

process.exit(process.argv[2] === 'npm' ? npm() : await nuget());

async function nuget() {
  const listed = spawnSync('dotnet', ['list', 'Connect.slnx', 'package', '--vulnerable', '--include-transitive', '--no-restore', '--format', 'json'], { encoding: 'utf8' });
  if (listed.status !== 0) return say(`skipped: the NuGet source did not answer: ${listed.stdout}${listed.stderr}`, skipped);

  const { sources, projects } = JSON.parse(listed.stdout);
  const vulnerable = projects
    .flatMap(project => project.frameworks ?? [])
    .flatMap(framework => [...(framework.topLevelPackages ?? []), ...(framework.transitivePackages ?? [])])
    .map(found => `${found.id} ${found.resolvedVersion}: ${found.vulnerabilities?.map(v => `${v.severity} ${v.advisoryurl}`).join(', ')}`);
  if (vulnerable.length > 0) return say([...new Set(vulnerable)].join('\n'), 1);

  const answers = await Promise.all(sources.map(publishesVulnerabilities));
  return answers.some(Boolean) ? 0 : say('skipped: the NuGet source does not publish vulnerabilities', skipped);
}

async function publishesVulnerabilities(source) {
  try {
    const index = await (await fetch(source, { signal: AbortSignal.timeout(20_000) })).json();
    return index.resources.some(resource => [resource['@type']].flat().some(type => type.startsWith('VulnerabilityInfo/')));
  } catch {
    return false;
  }
}

function npm() {
  if (!existsSync(`${frontend}/package-lock.json`)) return say('skipped: there is no package-lock.json', skipped);

  const audited = spawnSync('npm', ['audit', '--package-lock-only', '--json'], { cwd: frontend, encoding: 'utf8', timeout: 60_000 });
  const answer = parse(audited.stdout);
  if (!answer?.vulnerabilities) return say(`skipped: the npm registry did not answer the audit: ${answer?.message ?? audited.stderr}`, skipped);

  const vulnerable = Object.values(answer.vulnerabilities).map(found => `${found.name}: ${found.severity}`);
  return vulnerable.length === 0 ? 0 : say(vulnerable.join('\n'), 1);
}

function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function say(text, code) {
  console.log(text.trim());
  return code;
}
