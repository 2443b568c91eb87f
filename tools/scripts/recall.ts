// How many columns of exports whose meaning is known by hand are recognised: `npm run recall`, or
// `npm run recall -- --files some.json` for files of the same form. Fails below the floors.
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  byLanguage,
  listFailures,
  readLabelled,
  findRecall,
  type Score,
  scoreFile,
  sumScores,
  tunedFiles,
} from './recall/score';

const { values } = parseArgs({ options: { files: { type: 'string', multiple: true } } });

const scores: Score[] = [];
for (const file of values.files ?? tunedFiles) {
  const read = readLabelled(file).map(scoreFile);
  scores.push(...read);
  print(path.basename(file), [...read, sumScores('all of it', read)]);
}
print('by language', [...byLanguage(scores), sumScores('all', scores)]);
const failures = listFailures(scores);
for (const failure of failures) console.log(failure);
console.log(failures.length === 0 ? 'Nothing is below its floor.' : 'Below the floors.');
process.exitCode = failures.length === 0 ? 0 : 1;

function print(heading: string, shown: readonly Score[]): void {
  console.log(`\n${heading.padEnd(46)} fields right  missed wrong false  opt-outs inverted`);
  for (const score of shown) {
    const counts = [
      [score.fields, 6],
      [`${(findRecall(score) * 100).toFixed(1)}%`, 6],
      [score.missed.length, 7],
      [score.wrong.length, 5],
      [score.false.length, 5],
      [`${String(score.optOutsFound)}/${String(score.optOuts)}`, 9],
      [score.inverted.length, 8],
    ] as const;
    const title = score.language === score.name ? score.name : `${score.language} ${score.name}`;
    const name = title.slice(0, 46).padEnd(46);
    console.log(
      `${name} ${counts.map(([count, width]) => String(count).padStart(width)).join(' ')}`,
    );
    if (score.language === score.name || score.name.startsWith('all')) continue;
    for (const told of score.missed) console.log(`    missed ${told}`);
    for (const told of score.wrong) console.log(`    wrong ${told}`);
    for (const told of score.false) console.log(`    false ${told}`);
    for (const told of score.inverted) console.log(`    inverted ${told}`);
  }
}
