// Reads a test runner's report (CTRF) and its exit code. Prints why tests were skipped, then "passed failed skipped".
// A runner that crashed, or that ran nothing, is a failure of its own.
import { existsSync, readFileSync } from 'node:fs';

const [report, exitCode] = process.argv.slice(2);
const { summary, tests } = existsSync(report) ? read() : { summary: { passed: 0, failed: 0, skipped: 0 }, tests: [] };
let failed = summary.failed;

for (const test of tests.filter(test => test.status === 'skipped')) console.log(`skipped: ${test.name}: ${test.message ?? 'no reason given'}`);
for (const test of tests.filter(test => test.status === 'failed')) console.log(`FAILED: ${test.name}`);
if (failed === 0 && exitCode !== '0') fail(`FAILED: the runner ended with ${exitCode}`);
if (failed === 0 && summary.passed === 0) fail('FAILED: no test ran');
console.log(summary.passed, failed, summary.skipped);

function read() {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).results;
  } catch (error) {
    console.log(`The report cannot be read: ${error.message}`);
    return { summary: { passed: 0, failed: 0, skipped: 0 }, tests: [] };
  }
}

function fail(reason) {
  console.log(reason);
  failed++;
}
