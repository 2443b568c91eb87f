// How many columns of exports whose meaning is known by hand are recognised: `npm run recall`, or
// `npm run recall -- --files some.json` for files of the same form. Fails below the floors.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Judged, judge, listFailures, readLabelled, sumUp, tunedFiles } from './recall/score';

const { values } = parseArgs({ options: { files: { type: 'string', multiple: true } } });

const judged: Judged[] = [];
for (const file of values.files ?? tunedFiles) {
  const read = readLabelled(file);
  const columns = read.flatMap(judge);
  judged.push(...columns);
  printHeading(path.basename(file));
  for (const one of read) {
    const own = judge(one);
    print(`${one.language} ${one.name}`, own);
    const sum = sumUp(own);
    for (const kind of ['missed', 'wrong', 'false', 'inverted'] as const) {
      for (const told of sum[kind]) console.log(`    ${kind} ${told}`);
    }
  }
  print('all of it', columns);
}
printHeading('by language');
for (const language of new Set(judged.map((one) => one.language))) {
  print(
    language,
    judged.filter((one) => one.language === language),
  );
}
print('all', judged);
const failures = listFailures(judged);
for (const failure of failures) console.log(failure);
console.log(failures.length === 0 ? 'Nothing is below its floor.' : 'Below the floors.');
process.exitCode = failures.length === 0 ? 0 : 1;

function printHeading(heading: string): void {
  console.log(`\n${heading.padEnd(46)} fields right  missed wrong false  opt-outs inverted`);
}

function print(name: string, columns: readonly Judged[]): void {
  const sum = sumUp(columns);
  const counts = [
    [sum.fields, 6],
    [`${(sum.recall * 100).toFixed(1)}%`, 6],
    [sum.missed.length, 7],
    [sum.wrong.length, 5],
    [sum.false.length, 5],
    [`${String(sum.optOutsFound)}/${String(sum.optOuts)}`, 9],
    [sum.inverted.length, 8],
  ] as const;
  const cells = counts.map(([count, width]) => String(count).padStart(width));
  console.log(`${name.slice(0, 46).padEnd(46)} ${cells.join(' ')}`);
}
