// Runs n8n's own scan on each { folder, patterns } that comes in on stdin as { scans }.
import { text } from 'node:stream/consumers';
import {
  SOURCE_FILE_PATTERNS,
  analyzePackage,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const reports = [];
for (const { folder, patterns } of JSON.parse(await text(process.stdin)).scans) {
  const report = await analyzePackage(folder, patterns ?? SOURCE_FILE_PATTERNS);
  const { passed, message = '', details = '' } = report;
  reports.push({ passed, text: `${message}\n${details}`.trim() });
}
process.stdout.write(`\n${JSON.stringify({ reports })}`);
