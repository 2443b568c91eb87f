import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { databasePath, makeDatabase } from '../../../tools/scripts/sample-files/database';

describe('the database of a DMS', () => {
  const sql = makeDatabase();
  const rows = [...sql.matchAll(/^\('(\d{8})', '(\d{8})', .*\)[,;]$/gm)];

  it('is checked in as it is made', () => {
    expect(readFileSync(path.join(__dirname, '../../..', databasePath), 'utf8')).toBe(sql);
  });

  it('has 220 rows, each appointment and work order once', () => {
    expect(rows).toHaveLength(220);
    for (const column of [1, 2]) expect(new Set(rows.map((row) => row[column])).size).toBe(220);
  });

  it('ends a text only where it ends, and gives times as text, which no reader takes for its own zone', () => {
    expect(sql).toContain("'''s-Graveland'");
    expect(sql.match(/^ {2}to_char\(/gm)).toHaveLength(3);
  });
});
