/**
 * The least that each list can be created from.
 *
 * @param n tells what is made apart
 * @param link an item to link where there must be one, as a unique where
 */
export function requiredInput(listKey: string, n: number, link: object): Record<string, unknown> {
  const inputs: Record<string, Record<string, unknown>> = {
    Article: { headline: `New story ${n}` },
    Quote: { text: `New words ${n}`, speaker: { connect: link } },
    Person: { name: `New person ${n}` },
    Source: { name: `New source ${n}` },
    Event: { name: `New event ${n}` },
    User: {
      name: `New colleague ${n}`,
      email: `new${n}@newsroom.test`,
      password: 'correct horse battery staple',
    },
    Webhook: { url: `https://webhooks.example/${n}` },
  }
  const input = inputs[listKey]
  if (!input) throw new Error(`requiredInput: say what a new ${listKey} needs`)
  return input
}
