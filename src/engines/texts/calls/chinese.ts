import { anyOf, type CallGrammar, words } from "./grammar.ts";

const again = words("又|还|并|再次|再度|也|进一步|同时|另外|重新|仍然|仍|继续|同样");
const degree = words(
  "深为|极为|非常|十分|严重|强烈|最强烈地|最强烈|深切|深深|高度|特别|充分|坚决|断然|毫不含糊地|明确|紧急|大力|尤其|深|全力",
  "深感|极其|特别是|郑重|庄严|由衷|最|迫切",
);
const feeling = words(
  "满意|赞赏|关切|感激|遗憾|欣慰|欣喜|高兴|感兴趣|不安|震惊|忧虑|关注|愤慨|痛心|失望|担忧|深信|感谢|支持|谴责|同情|慰问",
  "声援|歉意|兴趣|希望|哀悼|敬意|欢迎|不满|信心|决心|乐观|痛惜|谢意|承诺|警惕|钦佩",
);
const manner = `(?:(?:持续)?${feeling}地|最强烈地|毫不含糊地|明确地|严正地|强烈地|郑重地|庄严地)`;

const shared = [
  "回顾|回顾到|忆及|重申|重申深信|重申严重关切|重申关切|重申支持|注意到|确认|欢迎|认识到|意识到|强调|强调指出|铭记|铭记着",
  "深信|确信|相信|坚信|考虑到|鉴于|谴责|关切|关注|审查了|审议了|审议|审查|研究了|听取了|遵循|着重指出|指出|念及|承认|申明|敦促|支持|要求",
  "斥责|重点指出|肯定|认为|赞扬|知悉|获悉|得悉|看到|希望|赞赏|欣见|痛惜|遗憾|谨记|忧虑|震惊|惊悉|感谢|感到遗憾的是|感到震惊的是|力求|决心",
  "突出强调|本着|根据|按照|依照|忧及|欣悉|感到遗憾|感到震惊|感到关切|深表愤慨的是|期待|着眼于|明确指出|申述|坚持|坚决|理解|充分认识到",
  "感到鼓舞|感到鼓舞的是|感到欣慰|感到欣慰的是|感到鼓舞地注意到|表示坚信|表示深信|表示确信|表示决心|回顾并重申|注意到并赞赏",
  "顾及|虑及|虑及到|深知|了解|了解到|提请注意|提请|忆|惊恐|铭记到|痛心|察觉|察觉到|渴望|愿意|意欲|觉察到|明白|有鉴于|体认|体认到|忧虑地注意到",
];
/** "对…表示关切": the object stands inside the call, of which only the first word is next to the margin. */
const around = "对(?=[^，；。]*(?:表示|感到|深表|深感))";
const expressed = `感到(?:${degree}){0,4}${feeling}|表示(?:${degree}){0,4}${feeling}地注意到|表示(?:${degree}){0,4}(?:持续)?(?:${feeling}|注意到|认识到)|深?表(?:示)?(?:${feeling}|愤慨)`;
const recitalVerb = anyOf(expressed, words(...shared, "鼓励"), around);
const operativeVerb = anyOf(
  words(
    ...shared,
    "做出决议|作出决议|决议|责成|邀|请|促请|吁请|呼吁|鼓励|邀请|决定|核可|核准|批准|赞同|通过|宣布|宣告|建议|授权|吁|恳请",
    "祝贺|选举|选出|指定|承诺|告诫|促使|责令|商定|认可并支持|誓言|力促|力请",
    "赞成|同意|满意|接受|采纳|强烈要求|委托|指示|提醒|认可|痛斥|反对|拒绝|任命|设立|命令|促进",
  ),
  expressed,
);

/** "In this respect" may come first, and is no part of the call. */
function grammar(verb: string, before = ""): RegExp {
  return new RegExp(
    `^${before}(?:在这方面|在此方面|为此)?(?<call>(?:${again}|${degree}|${manner}){0,4}(?:${verb})(?:的是)?)`,
    "u",
  );
}

export const chinese: CallGrammar = {
  recital: grammar(recitalVerb),
  // "并" goes on with the recital that it stands in.
  knownRecital: grammar(recitalVerb, "(?!并)"),
  operative: grammar(operativeVerb),
  enacting: /^[^，。；：]{0,40}(?:大会|理事会|会议|论坛|委员会|全会)(?:[（(][^）)]*[）)])?，$/u,
};
