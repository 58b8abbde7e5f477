/** Takes what a chat wraps around words out of the text: mentions, emoji and their codes, bold, quote marks of a reply, links. */
export function withoutMarkup(message: string): string {
  return (
    message
      .replaceAll(/\p{Cc}\[[\d;]*\p{L}/gu, " ")
      .replaceAll(/[^\P{Cc}\n]+/gu, " ")
      .replaceAll(/<(?:@[!&]?|#|a?:\w+:)\d+>/gu, " ")
      .replaceAll(/(?<![\p{L}\p{N}:]):[\p{L}\p{N}_+-]{2,32}:(?![\p{L}\p{N}:])/gu, " ")
      .replaceAll(/(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u200D/gu, " ")
      .replaceAll(/\[([^\]]+)\]\(https?:[^)\s]*\)/gu, "$1")
      .replaceAll(/https?:\/\/\S+/gu, " ")
      .replaceAll(/^[ \t]*>+ ?/gmu, "")
      .replaceAll(/\*\*|__|~~|\|\||`+|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, "")
      .replace(/^\s*[/!](?:ask|quote|search|find|say)(?:@\w+)?(?=\s|$)/iu, "")
      .replaceAll(/(?<![\p{L}\p{N}.])@\w*bot(?!\w)|^\s*@\w+|(?<!\S)@\w+\s*$/giu, " ")
      // In the middle of a question it may be the name of whoever is asked about.
      .replaceAll(/(?<![\p{L}\p{N}.])@(?=\w)/gu, "")
      .replaceAll(/[^\S\n]+/gu, " ")
      .trim()
  );
}
