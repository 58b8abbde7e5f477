/** Takes away the backslashes as Discord does: one before any character that is no letter, digit or white space. */
export function unescape(shown: string): string {
  return shown.replaceAll(/\\([^0-9A-Za-z\s])/gu, "$1");
}
