import { describe, expect, it } from '@jest/globals';
import { findExcess, readResponse } from '../../claire/http/request';
import { operations } from '../../claire/resources';

const { appointment, car, check } = operations;

const json = (body: string) => ({ status: 200, headers: {}, body });

describe('a successful response', () => {
  it.each([
    ['[]', 'a list; it must be an object'],
    ['null', 'null; it must be an object'],
  ])('that is %s instead of a record is described as %s', (body, reason) => {
    expect(readResponse(car.get, json(body))).toMatchObject({
      kind: 'unreadable',
      code: 'CLAIRE_BAD_RESPONSE',
      reason: `Claire's answer is ${reason}`,
      status: 200,
    });
  });

  it('that is a record instead of a list is described so', () => {
    expect(readResponse(check.list, json('{}'))).toMatchObject({
      reason: "Claire's answer is an object; it must be a list of objects",
    });
  });

  it.each([
    ['', 'unreadable', 'is empty'],
    [' \n ', 'unreadable', 'is empty'],
    ['hello', 'unreadable', 'is not JSON'],
    ['say {"a"', 'unreadable', 'is not JSON'],
    ['{"vin": "W', 'ambiguous', 'ends too early'],
    [' \n[{', 'ambiguous', 'ends too early'],
    ['"half a te', 'ambiguous', 'ends too early'],
  ])('that is %j is %s: it %s', (body, kind, reason) => {
    expect(readResponse(car.get, json(body))).toMatchObject({
      kind,
      reason: `Claire's answer ${reason}`,
    });
  });

  it('that is right is passed on with its size', () => {
    const body = '{"vin":"W","later":{"a":1}}';

    expect(readResponse(car.get, json(body))).toEqual({
      data: { vin: 'W', later: { a: 1 } },
      size: body.length,
    });
  });

  it.each(['', 'null', '{}', '[]', 'done', '"Noted"', '{"error":"","success":true}', '{"a'])(
    'without an answer is done where it says %j',
    (body) => {
      expect(readResponse(appointment.import, json(body))).toEqual({ data: null, size: 0 });
    },
  );

  const { import: imports, list } = appointment;
  it.each([
    [imports, '{"error":"no"}'],
    [imports, '{"Error":{"code":403}}'],
    [imports, '{"success":false}'],
    [imports, '{"status":"error"}'],
    [list, '{"appointments":null,"error":"no"}'],
    [list, '{"appointments":[],"success":false}'],
  ])('that says no is none (case %#)', (operation, body) => {
    expect(readResponse(operation, json(body))).toMatchObject({ kind: 'unreadable', status: 200 });
  });

  it.each([
    ['[{}]', undefined],
    [JSON.stringify({ a: '[{"'.repeat(300) }), undefined],
    [JSON.stringify({ [`${'\\'.repeat(9)}"`]: '\\', b: '['.repeat(300) }), undefined],
    ['['.repeat(200) + ']'.repeat(200), undefined],
    ['['.repeat(201) + ']'.repeat(201), 'depth'],
    [`{"a":"\\\\","b":${'{"c":'.repeat(200)}1${'}'.repeat(201)}`, 'depth'],
    ['"' + '['.repeat(300), undefined],
    [`[${'0,'.repeat(1_999_999)}0]`, undefined],
    [`[${'0,'.repeat(2_000_000)}0]`, 'values'],
  ])('is looked through before it is parsed (case %#)', (body, excess) => {
    expect(findExcess(body)).toBe(excess);
  });

  it.each([
    ['empty objects', `[${'{},'.repeat(10_000_000)}`, 'holds more than 2000000 values'],
    ['lists in lists', '['.repeat(16_000_000), 'is nested more than 200 levels deep'],
  ])(
    'of 32 MB of %s is refused without parsing it, which would tell of its end',
    (_, body, reason) => {
      expect(readResponse(check.list, json(body))).toMatchObject({
        kind: 'unreadable',
        code: 'CLAIRE_BAD_RESPONSE',
        reason: `Claire's answer ${reason}`,
      });
    },
  );
});
