import { describedFields } from '../../claire/import/rows/described-fields';

/**
 * The fields of an import for the dialog, in the order of forms: a line each, short as it is in every
 * page, with its path, two marks and its labels, separated by tabs.
 */
export function fieldEntries(): string {
  return describedFields
    .map(({ path, isRequired, label: { en, nl, de }, timeColumnNames }) =>
      [path, isRequired ? '1' : '', timeColumnNames.length > 0 ? '1' : '', en, nl, de].join('\t'),
    )
    .join('\n');
}
