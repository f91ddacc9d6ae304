/** A part of a host name. */
const label = String.raw`[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?`;
const address = new RegExp(String.raw`^[\w!#$%&'*+/=?^{|}~.\`-]{1,64}@(?:${label}\.)+${label}$`, 'i');

/** Whether a text is the bare address of a mailbox, as in `anna@looms.example`: without a name, a space or a line end. */
export function isMailAddress(text: string): boolean {
  const [local = ''] = text.split('@');
  return text.length <= 254 && address.test(text) && !/^\.|\.\.|\.$/.test(local);
}
