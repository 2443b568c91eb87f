import { describe, expect, it } from '@jest/globals';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';

describe('the version of the trigger', () => {
  it('is above 1 for new workflows, where n8n evaluates no expression for each call', () => {
    expect(new ClaireTrigger().description.defaultVersion).toBeGreaterThan(1);
  });

  it('still takes workflows that were saved with version 1', () => {
    expect(new ClaireTrigger().description.version).toContain(1);
  });
});
