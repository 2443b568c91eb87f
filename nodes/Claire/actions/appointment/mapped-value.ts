import { momentText } from '../moments';
import type { MappedField } from './import-fields';

/**
 * A mapped value as its field's type says, as n8n converts mapped fields: a number for a text field
 * becomes text. What cannot be converted stays, and the import says what is wrong with it.
 */
export function mappedValue(value: unknown, field: MappedField | undefined, zone: string): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  switch (field?.type) {
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    case 'number':
      return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value)
        ? Number(value)
        : value;
    case 'boolean':
      return value === 'true' || (value === 'false' ? false : value);
    case 'dateTime':
      return momentText(value, zone);
    case 'object':
    case 'array':
      return typeof value === 'string' ? parsed(value) : value;
    default:
      return value;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
