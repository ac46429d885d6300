const common =
  /^(?:the|of|and|to|in|a|is|was|that|for|on|with|as|at|by|he|she|it|said|from|have|has|had|be|are|were|an|but|not|they|his|her|who|which|will)$/

/** Whether a text is in English, by the share of its commonest words; nothing less than a tenth is. */
export function isEnglish(texts: readonly string[]): boolean {
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return words.filter(word => common.test(word)).length > words.length / 6
}
