import { describe, expect, it } from '@jest/globals';
import type { ImportResults, Outcome } from '../../../claire/import';
import { appointment, appointments } from './appointments';
import { after, importing } from './listening';
import { importingClaire } from './importing-claire';

const statuses = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status);

describe('asking Claire where the results of an import do not come', () => {
  it('asks Claire once about results that never came, and about one on no list, after the time is over', async () => {
    const claire = importingClaire({ takes: ({ dms_nr }) => dms_nr !== 'A-2' });
    after(claire, 100, () => {
      claire.deliver({ wo_nr: 'WO-0', appointment_id: 1 });
    });

    const outcomes = await importing(claire, appointments(3), { atMost: 20 });

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'unconfirmed']);
    expect(claire.polls).toMatchObject([
      { at: 20_000, date: '2026-11-25' },
      { at: 20_000, dms_nr: 'A-2' },
    ]);
  });

  it('asks nothing about a location whose results all came, while another one is waited for', async () => {
    const claire = importingClaire();
    const rows = [12, 13].map((location_id) => appointment(1, { location_id }));
    after(claire, 100, () => {
      claire.deliver({ wo_nr: 'WO-1', appointment_id: 1001 });
    });

    expect(statuses(await importing(claire, rows))).toEqual(['imported', 'imported']);
    expect(claire.polls.map(({ location_id, at }) => [location_id, at])).toEqual([[13, 60_000]]);
  });

  it('does not tell twice a result that comes during the poll for it', async () => {
    const claire = importingClaire({ latency: 1_000 });
    after(claire, 20_500, () => {
      claire.deliver({ wo_nr: 'WO-0', appointment_id: 77 });
    });

    const outcomes = await importing(claire, appointments(2), { atMost: 19 });

    expect(outcomes).toMatchObject([
      { status: 'imported', appointment_id: 77 },
      { status: 'imported', appointment_id: 1002 },
    ]);
    expect(claire.polls.map(({ at }) => at)).toEqual([20_000]);
  });

  it('does not take the late result of a row that the list has shown for that of the next version', async () => {
    const claire = importingClaire({ takes: ({ notes }) => notes === 'first' });
    const rows = ['first', 'second'].map((notes) => appointment(1, { notes }));
    after(claire, 20_500, () => {
      claire.deliver({ wo_nr: 'WO-1', appointment_id: 1001 });
    });

    const outcomes = await importing(claire, rows, { atMost: 20 });

    expect(claire.times).toEqual([0, 22_000]);
    expect(statuses(outcomes)).toEqual(['imported', 'unconfirmed']);
  });

  it('does not take the late reason of a row without an outcome for that of the next version', async () => {
    const claire = importingClaire({ takes: ({ notes }) => notes === 'second' });
    const rows = ['first', 'second'].map((notes) => appointment(1, { notes }));
    const error = { code: 'CLAIRE_BAD_REQUEST', message: 'The car is blocked' } as const;
    after(claire, 20_500, () => {
      claire.deliver({ wo_nr: 'WO-1', status: 'failed', error });
    });

    const outcomes = await importing(claire, rows, { atMost: 20 });

    expect(statuses(outcomes)).toEqual(['unconfirmed', 'imported']);
  });

  it('polls for rows whose results it cannot get', async () => {
    const deaf: Partial<ImportResults>[] = [
      { listen: () => Promise.reject(new Error('No public address')) },
      {
        listen: () => {
          throw new Error('No public address');
        },
      },
      {
        subscribe: () => {
          throw new Error('Closed');
        },
      },
    ];
    for (const results of deaf) {
      const claire = importingClaire();

      const outcomes = await importing(claire, appointments(2), {
        results: { ...claire.results, ...results },
      });

      expect(statuses(outcomes)).toEqual(['imported', 'imported']);
      expect(claire.polls.map(({ at }) => at)).toEqual([1_000]);
    }
  });

  it('gets the results of one location and polls for those of the other', async () => {
    const claire = importingClaire();
    const results: ImportResults = {
      ...claire.results,
      listen: (location) => (location === 13 ? Promise.reject(new Error('No')) : Promise.resolve()),
    };
    const rows = [12, 13].map((location_id) => appointment(1, { location_id }));
    after(claire, 500, () => {
      claire.deliver({ location_id: 13, wo_nr: 'WO-1', appointment_id: 77 });
    });
    after(claire, 30_000, () => {
      claire.deliver({ wo_nr: 'WO-1', appointment_id: 1001 });
    });

    const outcomes = await importing(claire, rows, { results });

    expect(outcomes).toMatchObject([
      { status: 'imported', appointment_id: 1001 },
      { status: 'imported', appointment_id: 1002 },
    ]);
    expect(claire.polls.map(({ location_id, at }) => [location_id, at])).toEqual([[13, 1_000]]);
  });
});
