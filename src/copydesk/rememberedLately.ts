/** A story before and after a change, and two more for whoever reads several by turns. */
const most = 4

/**
 * The same function, which works out no answer again for the few arguments that it was asked about
 * last: for stories and what is made of them, which come and go by the thousand.
 *
 * As with `remembered`, what it is asked about must never be changed in place. Its answers would
 * live on in a WeakMap until the next collection of all garbage, each to be moved twice till then.
 */
export function rememberedLately<Argument extends object, Answer>(
  workOut: (argument: Argument) => Answer,
): (argument: Argument) => Answer {
  const latest: { argument: Argument; answer: Answer }[] = []
  return argument => {
    for (const known of latest) if (known.argument === argument) return known.answer
    const answer = workOut(argument)
    if (latest.unshift({ argument, answer }) > most) latest.pop()
    return answer
  }
}
