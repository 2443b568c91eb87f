import { describe, expect, it } from '@jest/globals';
import { differences } from './comparison';
import { readReference, referenceText } from './reference';

describe('The reference', () => {
  it('is read whole', () => {
    const { endpoints, enumerations, models, webhookFields } = readReference(referenceText);

    expect(endpoints).toHaveLength(17);
    expect(enumerations.size).toBe(16);
    expect(models.size).toBe(28);
    expect(webhookFields).toHaveLength(7);
  });

  it('agrees with the code, but for the readings that are written down', () => {
    expect(differences(referenceText)).toEqual([]);
  });
});
