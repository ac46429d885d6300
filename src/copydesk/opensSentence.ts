/** Short forms that end in a full stop and do not end a sentence. */
const abbreviated =
  /(?:^|[\s(“‘])(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Rev|Prof|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u

/** Whether a sentence (or a quotation in it) can begin at an offset of a text. */
export function opensSentence(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 40), offset).trimEnd()
  if (before === '' || /\n\s*$/.test(text.slice(Math.max(0, offset - 3), offset))) return true
  if (/[“‘"([]$/.test(before)) return true
  return /[.!?…:][”’"')\]]*$/.test(before) && !abbreviated.test(before)
}
