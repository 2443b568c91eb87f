import { describe, expect, it } from '@jest/globals';
import { ClaireError, type ErrorCode } from '../../../claire/errors';
import { LocationHealth } from '../../../claire/import/sending/send';

const failure = (code: ErrorCode) => new ClaireError(code, { message: `Claire says ${code}` });

describe('a location where Claire takes no appointment', () => {
  const refusedAt = (standing: LocationHealth, location: number, times: number): void => {
    for (let time = 0; time < times; time += 1) standing.recordRefusedAlone(location);
  };

  it('is given up after twenty that were refused alone', () => {
    const standing = new LocationHealth();

    refusedAt(standing, 12, 19);
    expect(standing.isHopeless(12)).toBe(false);
    refusedAt(standing, 12, 1);
    expect(standing.isHopeless(12)).toBe(true);
    expect(standing.isHopeless(13)).toBe(false);
  });

  it('is never given up once it took one', () => {
    const standing = new LocationHealth();

    standing.recordAccepted(12);
    refusedAt(standing, 12, 50);
    refusedAt(standing, 13, 50);

    expect([standing.isHopeless(12), standing.isHopeless(13)]).toEqual([false, true]);
  });
});

describe('a location that turns the import away', () => {
  it.each<ErrorCode>(['CLAIRE_UNAUTHORIZED', 'CLAIRE_NOT_FOUND', 'CLAIRE_METHOD_NOT_ALLOWED'])(
    'gets no further request after %s, and the others do',
    (code) => {
      const standing = new LocationHealth();
      const reason = failure(code);

      standing.recordFailure(12, reason);

      expect(standing.reasonToStop(12)).toBe(reason);
      expect(standing.reasonToStop(13)).toBeUndefined();
    },
  );

  it('goes on being asked after what may pass', () => {
    const standing = new LocationHealth();

    standing.recordFailure(12, failure('CLAIRE_SERVER_ERROR'));
    standing.recordFailure(12, failure('CLAIRE_TIMEOUT'));

    expect(standing.reasonToStop(12)).toBeUndefined();
  });

  it('speaks for all others when it is the third, as the key or the address is wrong', () => {
    const standing = new LocationHealth();
    const reasons = [1, 2, 3].map(() => failure('CLAIRE_UNAUTHORIZED'));

    reasons.slice(0, 2).forEach((reason, at) => {
      standing.recordFailure(at, reason);
    });
    expect(standing.reasonToStop(12)).toBeUndefined();
    reasons.slice(2).forEach((reason) => {
      standing.recordFailure(2, reason);
    });

    expect(standing.reasonToStop(12)).toBe(reasons[0]);
    expect(standing.reasonToStop(2)).toBe(reasons[2]);
  });

  it('speaks for no other where one has let the import in', () => {
    const standing = new LocationHealth();

    standing.recordAccepted(4);
    for (const location of [1, 2, 3])
      standing.recordFailure(location, failure('CLAIRE_UNAUTHORIZED'));

    expect(standing.reasonToStop(12)).toBeUndefined();
    expect(standing.reasonToStop(1)?.code).toBe('CLAIRE_UNAUTHORIZED');
  });
});
