// Runs outside jest, whose sandbox cannot load the linter: it is an ES module.
import process from 'node:process';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

const problems = await lintFromString({
  source: Buffer.concat(chunks).toString('utf8'),
  config: await createConfig({ extends: ['recommended'] }),
});
const found = problems.map(({ severity, ruleId, message, location }) => ({
  severity,
  ruleId,
  message,
  pointer: location[0]?.pointer,
}));
process.stdout.write(JSON.stringify(found));
