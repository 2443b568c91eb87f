import { describe, expect, it } from '@jest/globals';
import { appointment, statuses } from './appointments';
import { after, importing } from './listening';
import { importingClaire } from './importing-claire';

describe('a result that comes while Claire refuses the request', () => {
  it('is not believed when Claire has refused the row', async () => {
    const refused = { code: 'CLAIRE_BAD_REQUEST', mayHaveActed: false } as const;
    const claire = importingClaire({ latency: 100, importsFail: () => refused });
    after(claire, 50, () => {
      claire.deliver({ wo_nr: 'WO-1', appointment_id: 9 });
    });

    expect(statuses(await importing(claire, [appointment(1)]))).toEqual(['refused']);
  });

  it('is not believed of a row that was refused with another and is sent again', async () => {
    const refused = { code: 'CLAIRE_BAD_REQUEST', mayHaveActed: false } as const;
    const claire = importingClaire({
      latency: 100,
      importsFail: (number) => (number <= 2 ? refused : undefined),
    });
    after(claire, 50, () => {
      claire.deliver({ wo_nr: 'WO-2', appointment_id: 9 });
    });

    const outcomes = await importing(claire, [appointment(1), appointment(2)], { atMost: 5 });

    expect(statuses(outcomes)).toEqual(['refused', 'imported']);
    expect(outcomes.map(({ appointment_id }) => appointment_id)).not.toContain(9);
  });
});
