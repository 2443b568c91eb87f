import { describe, expect, it } from '@jest/globals';
import { KnownWebhooks, ReportCursors } from '../../../claire/webhooks/wanted';

describe('what a platform stored of our webhooks', () => {
  const secretHash = 'ab'.repeat(32);
  const known = [
    { event: 4, id: 7, secretHash, eventName: 'Car ready', headerNames: ['x-garage'] },
    { event: 6, id: null, secretHash },
  ];
  const marks = { 7: { errorId: 5, time: 1_764_000_000_000 }, 8: {} };

  it('is read back as it was', () => {
    expect(KnownWebhooks.parse(JSON.parse(JSON.stringify(known)))).toEqual(known);
    expect(ReportCursors.parse(JSON.parse(JSON.stringify(marks)))).toEqual(marks);
  });

  it.each([undefined, {}, [{}], [{ event: 4, secretHash }], [{ event: 4, id: '7', secretHash }]])(
    'is none of ours as %j',
    (stored) => {
      expect(KnownWebhooks.safeParse(stored).success).toBe(false);
    },
  );

  it.each([undefined, [], { 7: 5 }, { 7: { errorId: '5' } }])('tells of no failure as %j', (of) => {
    expect(ReportCursors.safeParse(of).success).toBe(false);
  });
});
