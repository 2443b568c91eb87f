import { compareEndpoints } from './compare-endpoints';
import { compareImport, compareModels } from './compare-models';
import { Readings } from './readings';
import { readReference } from './reference';

/** All that the code and a text of the reference do not agree on. */
export function differences(text: string): string[] {
  const readings = new Readings();
  const reference = readReference(text);
  const found = [
    ...compareEndpoints(reference, readings),
    ...compareImport(reference),
    ...compareModels(reference, readings),
  ];
  const stale = readings.stale.map((mark) => `no longer needed in readings.json: "${mark}"`);
  return [...found, ...stale];
}
