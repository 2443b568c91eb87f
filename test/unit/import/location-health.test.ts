import { describe, expect, it } from '@jest/globals';
import { ClaireError, type ErrorCode } from '../../../claire/errors';
import { LocationHealth } from '../../../claire/import/send-batches';
import { LocationId } from '../../../claire/models';

const amersfoort = LocationId.parse(12);
const hilversum = LocationId.parse(13);
const closed = Array.from({ length: 20 }, (_, at) => LocationId.parse(14 + at));

const failure = (code: ErrorCode) => new ClaireError(code, { message: `Claire says ${code}` });

describe('a location where Claire takes no appointment', () => {
  const refusedAt = (health: LocationHealth, location: LocationId, times: number): void => {
    for (let time = 0; time < times; time += 1) health.recordRefusedAlone(location);
  };

  it('is given up after twenty that were refused alone', () => {
    const health = new LocationHealth();

    refusedAt(health, amersfoort, 19);
    expect(health.isHopeless(amersfoort)).toBe(false);
    refusedAt(health, amersfoort, 1);
    expect(health.isHopeless(amersfoort)).toBe(true);
    expect(health.isHopeless(hilversum)).toBe(false);
  });

  it('is never given up once it took one', () => {
    const health = new LocationHealth();

    health.recordAccepted(amersfoort);
    refusedAt(health, amersfoort, 50);
    refusedAt(health, hilversum, 50);

    expect([health.isHopeless(amersfoort), health.isHopeless(hilversum)]).toEqual([false, true]);
  });
});

describe('a location that turns the import away', () => {
  it.each<ErrorCode>(['CLAIRE_UNAUTHORIZED', 'CLAIRE_NOT_FOUND', 'CLAIRE_METHOD_NOT_ALLOWED'])(
    'gets no further request after %s, and the others do',
    (code) => {
      const health = new LocationHealth();
      const reason = failure(code);

      health.recordFailure(amersfoort, reason);

      expect(health.reasonToStop(amersfoort)).toBe(reason);
      expect(health.reasonToStop(hilversum)).toBeUndefined();
    },
  );

  it('goes on being asked after what may pass', () => {
    const health = new LocationHealth();

    health.recordFailure(amersfoort, failure('CLAIRE_SERVER_ERROR'));
    health.recordFailure(amersfoort, failure('CLAIRE_TIMEOUT'));

    expect(health.reasonToStop(amersfoort)).toBeUndefined();
  });

  it('speaks for all others when it is the twentieth, as the key or the address is wrong', () => {
    const health = new LocationHealth();
    const refusals = closed.map((location) => ({
      location,
      reason: failure('CLAIRE_UNAUTHORIZED'),
    }));

    for (const { location, reason } of refusals) {
      expect(health.reasonToStop(amersfoort)).toBeUndefined();
      health.recordFailure(location, reason);
    }

    expect(health.reasonToStop(amersfoort)).toBe(refusals[0]?.reason);
    for (const { location, reason } of refusals) expect(health.reasonToStop(location)).toBe(reason);
  });

  it('speaks for no other where one has let the import in', () => {
    const health = new LocationHealth();

    health.recordAccepted(hilversum);
    for (const location of closed) health.recordFailure(location, failure('CLAIRE_UNAUTHORIZED'));

    expect(health.reasonToStop(amersfoort)).toBeUndefined();
    expect(closed.map((location) => health.reasonToStop(location)?.code)).toEqual(
      closed.map(() => 'CLAIRE_UNAUTHORIZED'),
    );
  });
});
