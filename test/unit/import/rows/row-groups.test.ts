import { describe, expect, it } from '@jest/globals';
import { type Draft, RowGroups } from '../../../../claire/import/rows/group-rows';
import { ClaireError } from '../../../../claire/errors';
import { makeDraft } from './drafts';

describe('rows that are grouped', () => {
  const row = (at: number, number: string, more: Partial<Draft> = {}) =>
    makeDraft(
      at,
      { location_id: 12, dms_nr: number, dms_created_at: '2026-11-20T09:00:00Z' },
      more,
    );
  const listRows = (drafts: readonly Draft[]) => drafts.map(({ rows }) => rows);

  it('are complete, in order, when so many have come after their first', () => {
    const groups = new RowGroups(2);

    expect(['A', 'B', 'A', 'B'].map((number, at) => listRows(groups.add(row(at, number))))).toEqual(
      [[], [], [[0]], [[1]]],
    );
    expect(listRows(groups.end())).toEqual([[2], [3]]);
    expect(groups.end()).toEqual([]);
  });

  it('are one where they come while their appointment is open', () => {
    const groups = new RowGroups(3);
    const given = ['A', 'B', 'A', 'C', 'B'].flatMap((number, at) => groups.add(row(at, number)));

    expect(listRows([...given, ...groups.end()])).toEqual([[0, 2], [1], [3], [4]]);
  });

  it('are told when their appointment was given out before', () => {
    const groups = new RowGroups(1);
    groups.add(row(0, 'A'));
    groups.add(row(1, 'B'));
    groups.add(row(2, 'A'));

    const [late] = groups.end();

    expect(late?.converted).toMatchObject({
      record: row(2, 'A').converted.record,
      problems: [
        {
          path: 'dms_nr',
          message:
            'belongs to an appointment whose first row is more than 1 rows before; sort the rows, so that those of one appointment stand together',
        },
      ],
      isNone: true,
    });
  });

  it('stay single where nothing tells their appointment, or its location is not known', () => {
    const groups = new RowGroups(5);
    const error = new ClaireError('CLAIRE_NETWORK', { message: 'down' });
    groups.add(row(0, ''));
    groups.add(row(1, ''));
    groups.add(row(2, 'A', { error }));
    groups.add(row(3, 'A', { error }));

    expect(listRows(groups.end())).toEqual([[0], [1], [2], [3]]);
  });
});
