package org.lanekeeper.community.document;

/** What is wrong with a number, in a sentence that says what to do. */
public enum Flaw {
    EMPTY("请填写。"),
    TOO_LONG("太长了，请只写号码。"),
    OLD_RESIDENT_ID("这是 15 位的老号码，已经停用。请写身份证上的 18 位号码。"),
    RESIDENT_ID_LENGTH("身份证号码是 18 位，请数一数有没有少写或多写。"),
    RESIDENT_ID_CHARACTERS("身份证号码只有数字，最后一位可能是 X。"),
    RESIDENT_ID_REGION("身份证号码的前两位不对，请对着证件再看一遍。"),
    RESIDENT_ID_BIRTH("身份证号码里的出生日期（第 7 到 14 位）不对，请对着证件再看一遍。"),
    RESIDENT_ID_CHECK("身份证号码有一位写错了，请对着证件再看一遍。"),
    PASSPORT("护照号码是 5 到 12 位字母和数字，请照护照首页写。"),
    HOME_RETURN_PERMIT("回乡证号码是 H 或 M 开头，后面 8 位，请对着证件再看一遍。"),
    TAIWAN_PERMIT("台胞证号码是 8 位数字，请对着证件再看一遍。"),
    RESIDENCE_PERMIT("居住证号码是 18 位，开头是 81、82 或 83，请对着证件再看一遍。"),
    FOREIGN_PERMANENT("永久居留身份证号码是 9 开头的 18 位，或者 3 个字母加 12 位数字，请对着证件再看一遍。"),
    PHONE("请写 11 位手机号。座机请带区号；境外号码请以 + 和国家或地区代码开头。"),
    PLATE("车牌要写全：省份简称、字母和后面的号码，比如 沪A12345。新能源车多一位。"),
    PLATE_LETTER("车牌里没有字母 I 和 O，请看看是不是数字 1 和 0。");

    private final String sentence;

    Flaw(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
