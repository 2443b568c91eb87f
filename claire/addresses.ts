/** Signs beside an address or a number that it is not to be used, or that its owner has died. */
export const signOfRefusal = /[⛔🚫✗✘❌❎✖✕🛑📵🔕🚷☠💀🪦⚰⚱🔇]/u;

/** A longer field is a story, and its end may be a wish. */
export const maxField = 500;
const maxAddress = 254;

/** What of a text is an address of e-mail. */
export function listAddresses(field: string): string[] {
  return listWritten(field.slice(0, maxField)).filter(
    (word) => word.length <= maxAddress && address.test(word) && !isPlaceholder(word),
  );
}

/** Whether a text is an address of e-mail, and nothing else. */
export function isAddress(text: string): boolean {
  return listAddresses(text)[0] === text;
}

const address = /@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}[\p{L}\d-]*$/u;

/** Whether an address says that there is none, as forms ask for one; it may be a stranger's. */
export function isPlaceholder(written: string): boolean {
  if (written.length > maxField) return false;
  const small = written.toLowerCase();
  const text = /^[ -~]*$/.test(small) ? small : small.normalize('NFD');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const [name = ''] = text
    .slice(at + 1)
    .split('.')
    .slice(-2, -1);
  return (
    noAddress.test(local.replace(/\P{L}+/gu, '')) ||
    noMail.test(name.replaceAll('-', '')) ||
    /^(\p{L})\1*@\1+\.[^.]+$/u.test(text)
  );
}

const mail =
  '(?:de)?(?:e?mail(?:s|en|adres|adresse|adress|vorhanden)?|adres|adresse|courriel|correo|reply|bekend|opgegeven|bekannt)';
const no =
  'geen|niet|kein|keine|nicht|no|non|not|pas|aucun|aucune|sans|sin|ningun|senza|nessuna|brak|ingen|ikke|inget|ej';
/** What stands there instead of a name: Pas and No are names. */
const noAddress = new RegExp(
  `^(?:(?:heeft|hat)?(?:${no})${mail}|geen|niets|nvt|onbekend|unknown|none|kein|keine|unbekannt|aucun|aucune|inconnu|neant|brak|ingen|(?:donot|nepas)(?:reply|repondre))$`,
);
const noMail = new RegExp(`^(?:(?:${no})e?mail|geen|nvt|noreply|invalid)$`);

/** Those with a slip of the pen too. */
export function listWritten(field: string): string[] {
  if (!field.includes('@')) return [];
  return field.split(/[\s<>()[\]:;,"]/).filter((word) => /^[^@]+@[^@]+\.[^@.]{2,}$/.test(word));
}
