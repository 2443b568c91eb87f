import { fault, phrase, quote, quoting } from '../../../problems';
import { hasDenial, readAgreement, readCellWish, repeatsWish } from '../fields/wishes';
import type { RowSettings } from '../settings';
import { cannotRead, type CellRef, ParsedWithWarning } from './read-value';
import { isDayZero, isNoValue, readYesOrNo } from './texts';

/**
 * What is said to the question whether messages are blocked, or welcome. A wish in words, such as
 * `niet bellen`, is one in a column of consents, too.
 */
export function readAnswer(
  text: string,
  place: () => CellRef,
  badValues: RowSettings['badValues'],
): unknown {
  // Whoever writes a cross for yes may mean it by any mark.
  const isMark = /^[✗✘❌*#]+$/.test(text) && place().isConsent !== true;
  if (isMark) return cannotRead(text, fault('unclearWish'));
  return readYesOrNo(text) ?? readWords(text, place, badValues);
}

function readWords(
  text: string,
  place: () => CellRef,
  badValues: RowSettings['badValues'],
): unknown {
  const wish = readCellWish(text, 'answer');
  if (wish === 'block') return blockBy(text, place);
  const more = readBehindYes(text);
  const { isConsent, isAgreement } = place();
  // `ja, niet doen`
  const isYes = isAgreement !== true && more !== undefined && repeatsWish(more);
  const answer = isYes || readYesOrNo(withLaw.exec(text)?.[1] ?? text);
  if (answer !== undefined) return answer;
  if (isDayZero(text))
    return new ParsedWithWarning(undefined, quoting(text, fault('noValue')), place(), true);
  const isAgreed = isAgreement === true ? readAgreement(text) : undefined;
  if (isAgreed === false) return blockBy(text, place);
  // Where the user has set that a yes blocks, an agreement in words blocks nothing.
  if (isAgreed === true) return isConsent === true || undefined;
  // `Ja, sinds 2024`
  if (isConsent === true && more !== undefined && !hasDenial(more)) return true;
  if (wish === undefined && isNoValue({ name: '', type: 'yes or no' }, text)) return undefined;
  return isAgreement === true && badValues === 'warn'
    ? new ParsedWithWarning(undefined, quoting(text, fault('neitherYesNorNo')), place())
    : cannotRead(text, fault('unclearWish'));
}

function blockBy(text: string, place: () => CellRef): ParsedWithWarning {
  return new ParsedWithWarning(
    undefined,
    phrase('wishInCell', { value: quote(text) }),
    place(),
    true,
  );
}

/** What is said besides yes; `J/N` and `Ja?` are none. */
function readBehindYes(text: string): string | undefined {
  const [, word = '', more] = /^(\p{L}+)([\s,.;:(!-][^?/]*)$/u.exec(text) ?? [];
  return readYesOrNo(word) === true ? more : undefined;
}

/** `JA!` and `Ja (AVG)` say yes. */
const withLaw = /^(\p{L}+)[.!\s]*(?:\((?:AVG|GDPR|DSGVO|RGPD|RODO)\))?$/iu;
