/** Letters that stand for Latin ones, roughly: enough for a name to look like one. */
const scripts = {
  cyrillic: 'абцдефгхийклмнопкрстуввкыз',
  greek: 'αβκδεφγχιζκλμνοπκρστυβωξυζ',
  hebrew: 'אבכדאפגהייקלמנופקרסטוווקיז',
  arabic: 'ابكدهفغحيجكلمنوبقرستوفوخيز',
}

export type Script = keyof typeof scripts

const letterA = 'a'.codePointAt(0) ?? 0

/** Spells a name of Latin letters in another script, letter by letter. */
export function spellIn(script: Script, name: string): string {
  const letters = scripts[script]
  let spelled = ''
  for (const letter of name.normalize('NFD').toLowerCase()) {
    const index = (letter.codePointAt(0) ?? 0) - letterA
    if (letter === ' ') spelled += ' '
    else spelled += letters[index] ?? ''
  }
  return spelled.replaceAll(
    /(^| )(.)/g,
    (_match, space: string, first: string) => space + first.toUpperCase(),
  )
}
