import {
  badValueChoices,
  dateOrders,
  decimalMarks,
  locationKeys,
  optOutChoices,
} from '../../claire/import';
import { fieldLabel } from '../../claire/import/rows/described-fields';
import type { Language } from '../../claire/problems';
import type english from '../../node-red/nodes/claire-import/locale.en-US.json';

/** What somebody chooses from; the first is what holds when nothing is chosen. */
export const choices = {
  dateOrder: dateOrders,
  decimals: decimalMarks,
  locationBy: locationKeys,
  badValues: badValueChoices,
  advertisingOptOuts: optOutChoices,
} as const;

/** What the Claire node of n8n calls each setting; some stand among its options. */
export const n8nNames = {
  dateOrder: { name: 'Date Order' },
  dateFormat: { name: 'Date Format' },
  decimals: { name: 'Decimals' },
  locationBy: { name: 'Location By' },
  timeZone: { name: 'Time Zone' },
  groupRows: { name: 'Group Rows' },
  badValues: { name: 'Bad Values', isOption: true },
  advertisingOptOuts: { name: 'Advertising Opt-Outs', isOption: true },
} as const;

export type Setting = keyof typeof n8nNames;

type NodeRedTexts = Pick<typeof english, 'label' | keyof typeof choices>;

/** The settings and their choices as the dialog of Node-RED names them in one language. */
export function settingTexts(
  language: Language['name'],
  texts: NodeRedTexts,
): Record<`setting.${string}`, string> {
  const named = Object.keys(n8nNames).map((setting) => [
    `setting.${setting}`,
    texts.label[setting as Setting],
  ]);
  const chosen = Object.keys(choices).flatMap((setting) =>
    Object.entries(texts[setting as keyof typeof choices]).map(([choice, text]) => [
      `setting.${setting}.${choice}`,
      text,
    ]),
  );
  const set = [
    ['setting.columns', texts.label.columns],
    ['setting.location', fieldLabel('location_id', language)],
    ['setting.createdAt', fieldLabel('dms_created_at', language)],
  ];
  return Object.fromEntries([...named, ...chosen, ...set]) as Record<`setting.${string}`, string>;
}
