import { describe, expect, it } from '@jest/globals';
import { run } from '../../../claire/import';
import { all, appointment, appointments } from './appointments';
import { queueingClaire } from './queueing-claire';

describe('the rows that an import has answered for', () => {
  it('are all appointments, also those that are never sent', async () => {
    const claire = queueingClaire({ isBad: ({ dms_nr }) => dms_nr === 'A-7' });
    const rows = [...appointments(250), { dms_nr: 'A-250' }, null];
    let answered = 0;

    await all(
      run(rows, claire, {
        onAnswered: (count) => {
          answered += count;
        },
      }),
    );

    expect(answered).toBe(252);
  });

  it.each([{}, { onlyChanged: true }])(
    'are each row of an appointment that several rows are (%j)',
    async (options) => {
      const rows = [1, 1, 2, 2, 2].map((number) => appointment(number));
      const bad = { ...appointment(3), car: {} };
      let answered = 0;
      const onAnswered = (count: number): void => void (answered += count);

      const outcomes = await all(
        run([...rows, bad, bad], queueingClaire(), {
          ...{ rows: { groupRows: true }, onAnswered, ...options },
        }),
      );

      expect(outcomes.map(({ status }) => status)).toEqual(['queued', 'queued', 'invalid']);
      expect(answered).toBe(7);
    },
  );
});
