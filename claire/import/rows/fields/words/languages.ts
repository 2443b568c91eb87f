import type { ColumnWords } from './column-words';
import { da } from './da';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import { pl } from './pl';
import { sv } from './sv';

/** Of two languages that understand a file as well, the one before wins. */
export const languages = { en, nl, de, fr, es, it, pl, da, sv } as const satisfies Readonly<
  Record<string, ColumnWords>
>;

export type ColumnLanguage = keyof typeof languages;
