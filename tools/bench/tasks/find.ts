import type { Sandbox } from '../../../sandbox';
import type { N8nBench } from '../bench-environment';
import { near } from '../claire-at';
import { type Sample, sample } from '../execution';
import { alternately, once } from '../sampling';
import { atMost, type Comparison, type Goal, type Task } from '../task';
import { countNodes, type Filled } from '../workflow-file';

const example = '../../../examples/who-is-calling';
const byHand = 'who-is-calling-by-hand';
const locationIds = [11, 12, 13];

export const find: Task = {
  name: 'find',
  line: near.line,
  about:
    'The example Who is calling in a real n8n, asked for the plate of a car that comes today: with Find, which looks in three locations and 22 days, beside the one of before Find, which lists all locations and sees the cars of today only. It ends where the answer is written. The next search of a minute asks for the checks of the car alone.',
  async measure({ environment, runs }) {
    const bench = await environment.n8nBench(near);
    const plate = withPlateOfToday(bench.claire);
    const typed = { 'Who is it?': plate.replaceAll('-', '').toLowerCase() };
    const find = { Find: { locationIds } };
    const sides = {
      // Takes no list of another search, and leaves its own to the next.
      first: await side(bench, example, { filled: typed, settings: { max_age: '0' }, nodes: find }),
      next: await side(bench, example, { filled: typed, nodes: find }),
      theirs: await side(bench, byHand, { filled: { 'Search by': 'Plate', Number: plate } }),
    };
    await alternately(sides, once);
    const { first, next, theirs } = await alternately(sides, { runs, seconds: 60 });
    const compare =
      (search: string, ours: Sample[]) =>
      (unit: 'requests' | 'seconds', target: Goal): Comparison => ({
        ...{ ...common, task: `Who is calling, ${search}: ${unit}`, unit, target },
        ours: ours.map((run) => run[unit]),
        theirs: theirs.map((run) => run[unit]),
      });
    const [ofFirst, ofNext] = [
      compare('first search of a minute', first),
      compare('next search', next),
    ];
    return {
      comparisons: [
        {
          ...{ ...common, task: 'Who is calling: nodes', unit: 'nodes' },
          ...{ ours: [countNodes(example)], theirs: [countNodes(byHand)] },
          target: atMost(6, 'nodes'),
        },
        ofFirst('requests', atMost(70, 'requests')),
        ofFirst('seconds', atMost(3, 'seconds')),
        ofNext('requests', atMost(1, 'request, for the checks')),
        ofNext('seconds', atMost(0.5, 'seconds')),
      ],
    };
  },
};

const common = { rival: 'the example before Find', better: 'less' } as const;

/** Of an appointment that is moved to today. */
function withPlateOfToday(claire: Sandbox): string {
  const plates = claire.appointments().map(({ license_plate_number: plate }) => plate);
  const one = claire
    .appointments()
    .find(({ license_plate_number: plate, driver_surname: name }) => {
      return name !== '' && plates.indexOf(plate) === plates.lastIndexOf(plate);
    });
  if (one === undefined) throw new Error('The sandbox has no such appointment.');
  claire.change(one.id, { time: new Date().toISOString() });
  return String(one.license_plate_number);
}

/** A run that has to find the car. */
async function side(bench: N8nBench, file: string, filled: Filled) {
  const workflow = await bench.addForm(file, filled);
  return async () => {
    const result = await sample(bench, workflow, 'Write the answer');
    if (JSON.stringify(result.items).includes('WO-')) return result;
    throw new Error(`${file} did not find the car.`);
  };
}
