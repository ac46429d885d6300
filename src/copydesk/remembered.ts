/**
 * The same function, which works out each answer once, for as long as its argument lives.
 *
 * So the rules may each ask for what all of them need. What it is asked about must never be changed
 * in place: another story is another object.
 */
export function remembered<Argument extends object, Answer>(
  workOut: (argument: Argument) => Answer,
): (argument: Argument) => Answer {
  const answers = new WeakMap<Argument, { answer: Answer }>()
  return argument => {
    const known = answers.get(argument)
    if (known) return known.answer
    const answer = workOut(argument)
    answers.set(argument, { answer })
    return answer
  }
}
