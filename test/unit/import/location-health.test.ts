import { describe, expect, it } from '@jest/globals';
import { ClaireError, type ErrorCode } from '../../../claire/errors';
import { LocationHealth } from '../../../claire/import/sending/send';

const failure = (code: ErrorCode) => new ClaireError(code, { message: `Claire says ${code}` });

describe('a location where Claire takes no appointment', () => {
  const refusedAt = (health: LocationHealth, location: number, times: number): void => {
    for (let time = 0; time < times; time += 1) health.recordRefusedAlone(location);
  };

  it('is given up after twenty that were refused alone', () => {
    const health = new LocationHealth();

    refusedAt(health, 12, 19);
    expect(health.isHopeless(12)).toBe(false);
    refusedAt(health, 12, 1);
    expect(health.isHopeless(12)).toBe(true);
    expect(health.isHopeless(13)).toBe(false);
  });

  it('is never given up once it took one', () => {
    const health = new LocationHealth();

    health.recordAccepted(12);
    refusedAt(health, 12, 50);
    refusedAt(health, 13, 50);

    expect([health.isHopeless(12), health.isHopeless(13)]).toEqual([false, true]);
  });
});

describe('a location that turns the import away', () => {
  it.each<ErrorCode>(['CLAIRE_UNAUTHORIZED', 'CLAIRE_NOT_FOUND', 'CLAIRE_METHOD_NOT_ALLOWED'])(
    'gets no further request after %s, and the others do',
    (code) => {
      const health = new LocationHealth();
      const reason = failure(code);

      health.recordFailure(12, reason);

      expect(health.reasonToStop(12)).toBe(reason);
      expect(health.reasonToStop(13)).toBeUndefined();
    },
  );

  it('goes on being asked after what may pass', () => {
    const health = new LocationHealth();

    health.recordFailure(12, failure('CLAIRE_SERVER_ERROR'));
    health.recordFailure(12, failure('CLAIRE_TIMEOUT'));

    expect(health.reasonToStop(12)).toBeUndefined();
  });

  it('speaks for all others when it is the third, as the key or the address is wrong', () => {
    const health = new LocationHealth();
    const reasons = [1, 2, 3].map(() => failure('CLAIRE_UNAUTHORIZED'));

    reasons.slice(0, 2).forEach((reason, at) => {
      health.recordFailure(at, reason);
    });
    expect(health.reasonToStop(12)).toBeUndefined();
    reasons.slice(2).forEach((reason) => {
      health.recordFailure(2, reason);
    });

    expect(health.reasonToStop(12)).toBe(reasons[0]);
    expect(health.reasonToStop(2)).toBe(reasons[2]);
  });

  it('speaks for no other where one has let the import in', () => {
    const health = new LocationHealth();

    health.recordAccepted(4);
    for (const location of [1, 2, 3])
      health.recordFailure(location, failure('CLAIRE_UNAUTHORIZED'));

    expect(health.reasonToStop(12)).toBeUndefined();
    expect(health.reasonToStop(1)?.code).toBe('CLAIRE_UNAUTHORIZED');
  });
});
