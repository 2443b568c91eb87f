// Lints the texts that come in on stdin as [{ file, text }] and writes the ids of the rules that
// each breaks. A process of its own, because jest cannot load the ES module that holds the rules.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The files do not exist, so there are no types to check.
const overrideConfig = [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] }];
const eslint = new ESLint({ overrideConfig });

const broken = [];
for (const sample of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(sample.text, { filePath: sample.file });
  broken.push((result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(broken));
