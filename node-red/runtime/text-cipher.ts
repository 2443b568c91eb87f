import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Encrypts what goes to the disk: nobody reads it without the API key. */
export interface TextCipher {
  encrypt(text: string): string;
  /** Throws for what was changed, or encrypted with another key. */
  decrypt(encrypted: string): string;
}

const method = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

export function createTextCipher(apiKey: string): TextCipher {
  const key = createHmac('sha256', apiKey).update('node-red-contrib-claire: events').digest();
  return {
    encrypt(text) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(method, key, nonce);
      const encrypted = [cipher.update(text, 'utf8'), cipher.final()];
      return Buffer.concat([nonce, ...encrypted, cipher.getAuthTag()]).toString('base64');
    },
    decrypt(encrypted) {
      const bytes = Buffer.from(encrypted, 'base64');
      const nonce = bytes.subarray(0, nonceLength);
      const decipher = createDecipheriv(method, key, nonce, { authTagLength: tagLength });
      decipher.setAuthTag(bytes.subarray(-tagLength));
      const text = decipher.update(bytes.subarray(nonceLength, -tagLength), undefined, 'utf8');
      return text + decipher.final('utf8');
    },
  };
}
