import type { MetadataJson } from 'libphonenumber-js/core';
import worldwide from 'libphonenumber-js/metadata.max.json';
import { z } from 'zod/v4';
import { isObject } from '../json';
import { isCountry } from '../countries';

/** The library's own type; TypeScript sees that of the file, with each of its numbers. */
const metadata = z.custom<MetadataJson>(isObject).parse(worldwide);

/** The numbering plans of Europe. The build puts in what this comes to, without the rest of the world. */
export const europeMetadata: MetadataJson = { ...metadata, ...onlyEurope(metadata) };

function onlyEurope({ countries, country_calling_codes: codes }: MetadataJson) {
  const inEurope = Object.entries(codes)
    .map(([code, all]) => [code, all.filter(isCountry)] as const)
    .filter(([, left]) => left.length > 0);
  return {
    country_calling_codes: Object.fromEntries(inEurope),
    countries: Object.fromEntries(Object.entries(countries).filter(([code]) => isCountry(code))),
    nonGeographic: {},
  };
}
