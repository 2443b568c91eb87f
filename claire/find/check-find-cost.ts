import { formatNumber } from '../counts';
import { ClaireError } from '../errors';
import { describeFindCost, findCost, type FindCostSettings } from './find-cost';

/** More is more than a person waits for. */
const maxRequests = 2_000;

/** Throws a `ClaireError` for a search that costs more than a search may. */
export function checkFindCost(settings: FindCostSettings): void {
  if (findCost(settings).atMost <= maxRequests) return;
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `Could not find appointments: ${describeFindCost(settings)}`,
    advice: `A search may take ${formatNumber(maxRequests)} requests: choose fewer locations or days.`,
  });
}
