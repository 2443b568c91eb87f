import { describe, expect, it } from '@jest/globals';
import { Line } from '../../claire/pacing/line';

describe('a line', () => {
  it('keeps its order when somebody leaves from any place, twice even', () => {
    const line = new Line<string>();
    const places = ['a', 'b', 'c', 'd', 'e'].map((name) => line.join(name));

    for (const index of [2, 0, 4, 2]) {
      const place = places[index];
      if (place) line.leave(place);
    }
    line.joinInFront('x');
    line.join('y');

    expect(line.everybody()).toEqual(['x', 'b', 'd', 'y']);
    expect(line.first).toBe('x');
  });

  it('is empty again when all have left, and can be joined in front', () => {
    const line = new Line<string>();
    line.leave(line.join('a'));
    expect([line.first, line.everybody()]).toEqual([undefined, []]);

    line.joinInFront('b');
    line.join('c');
    expect(line.everybody()).toEqual(['b', 'c']);
  });

  it('lets go of who has left, so that a long line does not fill the memory', () => {
    const line = new Line<string>();
    const first = line.join('a');
    line.join('b');
    line.leave(first);

    expect([first.before, first.after]).toEqual([undefined, undefined]);
  });
});
