import { describe, expect, it } from '@jest/globals';
import { nameStatus } from '../../../claire/changes/compare';

const added = 9_001;
const record = (name: unknown) => ({
  appointment_status_identifier: added,
  appointment_status_name: name,
});

describe('the name of a status', () => {
  it('is the label of the reference, whatever the appointment says', () => {
    const renamed = { appointment_status_identifier: 10, appointment_status_name: 'Inspectie' };

    expect(nameStatus(10, renamed)).toBe('A car check has started');
  });

  it("is Claire's own where Claire has added the status since", () => {
    expect(nameStatus(added, record('Waits for a wash'))).toBe('Waits for a wash');
  });

  it('is nothing for a status that the appointment does not have any more', () => {
    expect(nameStatus(9_002, record('Waits for a wash'))).toBeNull();
  });

  it.each([
    ['no appointment', undefined],
    ['an empty name', record('')],
    ['a name that is no text', record(7)],
  ])('is nothing for an added status with %s', (_name, appointment) => {
    expect(nameStatus(added, appointment)).toBeNull();
  });
});
