import { en, type TextKey, type TextValues } from './en';

/** An English sentence, as scripts read it. */
export function write(key: TextKey, values: TextValues = {}): string {
  return en[key].replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
