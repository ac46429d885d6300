type Input = HTMLInputElement | HTMLTextAreaElement

/** The input of the form around an element that has this label. */
export function inputLabelled(label: string, within: Element | null): Input | undefined {
  const form = within?.closest('form')
  for (const element of form?.querySelectorAll('label') ?? []) {
    const [words] = element.childNodes // a required field's label has a star after them
    const { control } = element
    const isInput = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
    if (words?.textContent === label && isInput) return control
  }
  return undefined
}
