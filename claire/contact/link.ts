import { toUrlPart } from '../http/request';

/** The reference's link to the read-only view; a dealer may have another. */
export const defaultLinkTemplate = 'https://mycarcheck.pro/#!/{key}';

/** The customer's own link; without a communication key there is none. */
export function buildLink(template: string | undefined, key: string | undefined) {
  if (key === undefined || key === '') return undefined;
  return (template ?? defaultLinkTemplate).replaceAll('{key}', toUrlPart(key));
}
