import type { MappedField } from './import-fields';

/**
 * A mapped value as its field's type says, as n8n converts mapped fields: a number for a text field
 * becomes text, and JSON what it says. All else the import itself reads, or says what is wrong.
 */
export function mappedValue(value: unknown, field: MappedField | undefined): unknown {
  switch (field?.type) {
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
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
