import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../../claire/answers/answer';
import { operations } from '../../claire/operations';

const { car, webhook, check } = operations;

const json = (body: string) => ({ status: 200, headers: {}, body });

describe('an answer that says yes', () => {
  it.each([
    ['[]', 'a list; it must be an object'],
    ['null', 'null; it must be an object'],
    ['5', 'a number; it must be an object'],
    ['"car"', 'a string; it must be an object'],
    ['true', 'a boolean; it must be an object'],
  ])('and is %s where a record is due, is told as %s', (body, told) => {
    expect(readAnswer(car.get, json(body))).toMatchObject({
      ending: 'unreadable',
      code: 'CLAIRE_BAD_RESPONSE',
      reason: `Claire's answer is ${told}`,
      status: 200,
    });
  });

  it('and is a record where a list is due, is told so', () => {
    expect(readAnswer(check.list, json('{}'))).toMatchObject({
      reason: "Claire's answer is an object; it must be a list of objects",
    });
  });

  it.each([
    ['', 'unreadable', 'is empty'],
    [' \n ', 'unreadable', 'is empty'],
    ['hello', 'unreadable', 'is not JSON'],
    ['say {"a"', 'unreadable', 'is not JSON'],
    ['{"vin": "W', 'unsure', 'ends too early'],
    [' \n[{', 'unsure', 'ends too early'],
    ['"half a te', 'unsure', 'ends too early'],
  ])('and is %j, is %s: it %s', (body, ending, told) => {
    expect(readAnswer(car.get, json(body))).toMatchObject({
      ending,
      reason: `Claire's answer ${told}`,
    });
  });

  it('and is right, is passed on with its size', () => {
    const body = '{"vin":"W","later":{"a":1}}';

    expect(readAnswer(car.get, json(body))).toEqual({
      data: { vin: 'W', later: { a: 1 } },
      size: body.length,
    });
    expect(readAnswer(webhook.delete, json('done'))).toEqual({ data: null, size: 0 });
  });
});
