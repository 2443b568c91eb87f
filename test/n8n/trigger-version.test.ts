import { expect, it } from '@jest/globals';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';

it('gives the trigger a version above 1, where n8n evaluates no expression for each call', () => {
  expect(new ClaireTrigger().description.version).toBeGreaterThan(1);
});
